package vn.kipthoi.routing.file;

import java.util.List;

/** A few questions that are asked on one screen. */
public record FormStep(String id, Wording title, List<FormField> fields) {}
