package vn.kipthoi.acceptance.storm;

/**
 * What a storm does to a site. Each transaction of the program is one step of its protocol, so that
 * a death before, within or after a commit, or at the hand-over of a text, is a death between any
 * two steps; the program itself knows nothing of being tried.
 */
enum Fault {
  /** The node ends as with {@code kill -9}, and is started again. */
  NODE_KILLED(4),
  /** The commit does not reach the database, and the node dies at that moment. */
  NODE_KILLED_BEFORE_COMMIT(4),
  /** The commit is made; the node dies before it hears of it. */
  NODE_KILLED_AFTER_COMMIT(4),
  /** The carrier has the text; the node dies before it can write that down. */
  NODE_KILLED_AT_HAND_OVER(4),
  /** The node is told to end, as for an upgrade, and is started again. */
  NODE_DRAINED(3),
  /** The node stands still, as in a long collection of garbage, and goes on as if nothing was. */
  NODE_STOPPED(30),
  /** No way from a node to the database. */
  LINK_CUT(100),
  /** What a node sends to the database is swallowed. */
  LINK_STALLED(60),
  COMMIT_LOST(100),
  /** The commit is made, and nobody answers. */
  COMMIT_UNKNOWN(100),
  /** A backend dies, and PostgreSQL recovers from its log. */
  DATABASE_CRASHED(25),
  /** All connections are ended by the server. */
  CONNECTIONS_ENDED(60),
  CARRIER_DOWN(60),
  CARRIER_CUT(80),
  /** It answers no enquiry. */
  CARRIER_DEAF(40),
  CARRIER_SLOW(60),
  CARRIER_THROTTLES(60),
  /** It takes a text and hangs up without a word. */
  CARRIER_TAKES_AND_CUTS(60),
  /** It says that a text was delivered, and delivers nothing. */
  CARRIER_LIES(60),
  /** It delivers and never says so. */
  CARRIER_REPORTS_NOTHING(60),
  /** It reports before it answers, and late states first. */
  CARRIER_REPORTS_IN_ANY_ORDER(60);

  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  /** How many of a thousand or so strikes are of this kind; deaths cost a start each. */
  int weight() {
    return weight;
  }

  boolean isADeath() {
    return switch (this) {
      case NODE_KILLED,
          NODE_KILLED_BEFORE_COMMIT,
          NODE_KILLED_AFTER_COMMIT,
          NODE_KILLED_AT_HAND_OVER,
          NODE_DRAINED -> true;
      default -> false;
    };
  }
}
