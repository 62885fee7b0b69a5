package vn.kipthoi.routing.life;

/** Which police were told (Circular 43/2021/TT-BCA). */
public enum PoliceBody implements Worded {
  COMMUNE_POLICE,
  PROVINCIAL_POLICE,
  PROVINCIAL_INVESTIGATORS,
  BORDER_POST
}
