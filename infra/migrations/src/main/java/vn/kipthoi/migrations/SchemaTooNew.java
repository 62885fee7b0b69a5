package vn.kipthoi.migrations;

/** The database has been brought further than this program knows: an older program was started. */
public final class SchemaTooNew extends RuntimeException {

  private static final long serialVersionUID = 1;

  SchemaTooNew(String unknownStep) {
    super(("The database knows step %s, which this program does not: a newer program has already"
            + " brought it further. Start that version or a newer one; steps are never undone.")
        .formatted(unknownStep));
  }
}
