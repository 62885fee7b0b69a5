package vn.kipthoi.intake.web;

import java.time.InstantSource;
import vn.kipthoi.intake.CallOutAhead;
import vn.kipthoi.intake.desk.ContactLog;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.intake.spool.desk.Reception;
import vn.kipthoi.intake.talk.ComingBack;

/**
 * What the operators' form works with.
 *
 * @param reception takes reports whether or not the database can be used
 * @param back adds to a report that was taken
 * @param contacts counts calls that are no report
 * @param ahead who would be told
 */
public record DeskRoom(
    Reception reception,
    ReportFile file,
    ComingBack back,
    CallDrafts drafts,
    ContactLog contacts,
    Whereabouts whereabouts,
    DeskHints hints,
    NamedOfficials officials,
    CallOutAhead ahead,
    DeskShelf shelf,
    InstantSource clock) {}
