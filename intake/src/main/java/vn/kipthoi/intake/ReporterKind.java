package vn.kipthoi.intake;

/** Who reports, as far as they say. */
public enum ReporterKind implements Coded {
  CHILD,
  OTHER_CHILD,
  PARENT,
  RELATIVE,
  NEIGHBOUR,
  TEACHER,
  HEALTH_WORKER,
  POLICE,
  VILLAGE_HEAD,
  COLLABORATOR,
  ORGANISATION,
  PRESS,
  OTHER_AGENCY,
  ANONYMOUS,
  UNKNOWN
}
