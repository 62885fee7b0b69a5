package vn.kipthoi.intake.web;

/** What an operator reads out after taking a report, and who will be told. */
public record TakenPanel(String number, String receipt, PreviewPanel preview) {}
