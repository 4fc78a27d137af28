package nl.taartbord.journal;

/**
 * An uploaded picture.
 *
 * @param mediaType e.g. {@code image/png}; as it was checked by whoever took the upload in
 * @param bytes the file; the receiver owns the array
 */
public record Picture(String mediaType, byte[] bytes) {}
