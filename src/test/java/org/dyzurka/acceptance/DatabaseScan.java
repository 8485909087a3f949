package org.dyzurka.acceptance;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import javax.sql.DataSource;

/**
 * Looks into every column of every table there is, whatever its type.
 */
@SuppressWarnings("NonApiType")
final class DatabaseScan {

	private final DataSource database;

	DatabaseScan(DataSource database) {
		this.database = database;
	}

	/** Where any of these words stands, as {@code table.column: value}. */
	List<String> find(List<String> words) {
		List<String> found = new ArrayList<>();
		for (Cell cell : cells()) {
			String value = cell.value().toLowerCase(Locale.ROOT);
			if (words.stream().anyMatch((word) -> value.contains(word.toLowerCase(Locale.ROOT)))) {
				found.add(cell.toString());
			}
		}
		return found;
	}

	/** Everything in some tables, by table, rows in no particular order. */
	TreeMap<String, List<String>> contents(List<String> tables) {
		TreeMap<String, List<String>> contents = new TreeMap<>();
		for (Cell cell : cells()) {
			if (tables.contains(cell.table())) {
				contents.computeIfAbsent(cell.table(), (table) -> new ArrayList<>()).add(cell.toString());
			}
		}
		contents.values().forEach((cells) -> cells.sort(null));
		return contents;
	}

	private List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		try (Connection connection = this.database.getConnection()) {
			for (String table : tables(connection)) {
				try (PreparedStatement select = connection.prepareStatement("select * from \"" + table + "\"");
						ResultSet rows = select.executeQuery()) {
					read(table, rows, cells);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return cells;
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("select table_name from information_schema.tables where table_schema = 'public'");
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

	private static void read(String table, ResultSet rows, List<Cell> cells) throws SQLException {
		while (rows.next()) {
			for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
				Object value = rows.getObject(column);
				String text = switch (value) {
					case null -> "";
					case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
					default -> rows.getString(column);
				};
				cells.add(new Cell(table, rows.getMetaData().getColumnName(column), text));
			}
		}
	}

	private record Cell(String table, String column, String value) {

		@Override
		public String toString() {
			return this.table + "." + this.column + ": " + this.value;
		}

	}

}
