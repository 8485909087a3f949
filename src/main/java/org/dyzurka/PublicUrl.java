package org.dyzurka;

import java.net.URI;
import java.util.Locale;

/**
 * The address under which the world sees this program (setting
 * {@code dyzurka.public-url}): scheme, host and, where it is not the usual one, port.
 * Links and the signatures of webhooks are built from it, never from request headers.
 *
 * @param origin without path and without trailing slash, such as
 * {@code https://dyzurka.example.org}
 */
public record PublicUrl(URI origin) {

	public PublicUrl {
		String scheme = (origin.getScheme() != null) ? origin.getScheme().toLowerCase(Locale.ROOT) : "";
		boolean web = scheme.equals("http") || scheme.equals("https");
		boolean originOnly = "".equals(origin.getRawPath()) && origin.getRawQuery() == null
				&& origin.getRawFragment() == null && origin.getRawUserInfo() == null;
		if (!web || origin.getHost() == null || !originOnly) {
			throw new IllegalArgumentException("Not scheme, host and port: " + origin);
		}
	}

	/**
	 * Reads an address as an operator writes it.
	 * @param address such as {@code https://dyzurka.example.org}; one slash at its end is
	 * forgiven
	 * @return the address
	 * @throws IllegalArgumentException if it is anything but scheme, host and port
	 */
	public static PublicUrl of(String address) {
		String trimmed = address.strip();
		return new PublicUrl(URI.create(trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed));
	}

	/**
	 * The address of one thing that this program serves.
	 * @param path beginning with a slash, encoded already
	 * @return the whole address
	 */
	public URI at(String path) {
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("A path begins with a slash: " + path);
		}
		return URI.create(this.origin + path);
	}

	@Override
	public String toString() {
		return this.origin.toString();
	}

}
