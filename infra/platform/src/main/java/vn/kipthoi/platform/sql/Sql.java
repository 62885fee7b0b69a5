package vn.kipthoi.platform.sql;

/**
 * A statement with a name. Each store keeps its own as a nested enum of text blocks, so that a test
 * can prepare every one of them against the migrated schema.
 */
public interface Sql {

  /** The statement as PostgreSQL reads it, parameters as {@code $1…}. */
  String text();
}
