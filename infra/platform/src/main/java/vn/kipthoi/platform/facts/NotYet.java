package vn.kipthoi.platform.facts;

/**
 * A handler's word that a fact came before what it needs: facts are read in no order that could be
 * relied on. The fact is read again soon, and nobody is alarmed; a fact that stays unread is found
 * by its age.
 */
public final class NotYet extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** @param missing what is not there yet; codes and kinds, never anything personal */
  public NotYet(String missing) {
    super(missing, null, false, false);
  }
}
