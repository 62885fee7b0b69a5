package vn.kipthoi.intake;

/**
 * How soon the calls of the last hour were answered: clock A.
 *
 * @param calls how many count
 * @param within15 the part of them answered within 15 seconds, from 0 to 1; 1 without calls
 * @param within20 the same within 20 seconds
 */
public record CallsAnswered(int calls, double within15, double within20) {}
