package org.dyzurka.consultation;

/**
 * A consultation was amended and differs in something from before. Published inside the
 * transaction that did it.
 *
 * @param consultation the consultation
 */
public record ConsultationChanged(ConsultationId consultation) {
}
