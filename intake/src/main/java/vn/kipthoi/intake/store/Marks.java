package vn.kipthoi.intake.store;

/**
 * What is kept of a sending and of its receipt: keyed fingerprints, by which both are known again and
 * from which neither can be worked out.
 */
public record Marks(byte[] key, byte[] body, byte[] receipt) {}
