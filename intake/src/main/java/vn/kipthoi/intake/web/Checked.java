package vn.kipthoi.intake.web;

import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.platform.web.FieldErrors;

/** A form that was read, and everything that is wrong with it. */
record Checked(ReportDraft draft, FieldErrors errors) {}
