package vn.kipthoi.intake.web;

import java.util.Optional;

/**
 * What an operator reads out after taking a report, and who will be told.
 *
 * @param number of the report; empty while it is kept for a database that cannot be used
 */
public record TakenPanel(Optional<String> number, String receipt, PreviewPanel preview) {}
