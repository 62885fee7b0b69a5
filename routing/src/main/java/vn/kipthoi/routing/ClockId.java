package vn.kipthoi.routing;

import java.util.Arrays;
import java.util.Optional;

/**
 * The clocks that run over a case and beside it. Letter and word are for people; the word is what is
 * stored and sent.
 */
public enum ClockId {
  /** A call enters the queue; an operator answers. Measured by the exchange, not by a case. */
  CALL_ANSWERED("A", "call-answered"),
  /** A web report is durable; an operator opens it. */
  FIRST_LOOK("B", "first-look"),
  /** An operator opens or answers; the priority is decided. */
  TRIAGE("C", "triage"),
  /** The priority is decided; at least one phone of the commune has the alert. */
  DELIVERY("D", "delivery"),
  /** Delivered; a named person accepts. Each rung of the ladder has its own part of it. */
  ACKNOWLEDGE("E", "acknowledge"),
  /** The first report; the child was seen. */
  CHILD_SEEN("F", "child-seen"),
  /** The first report; an emergency measure is applied, or signed as not needed. */
  EMERGENCY("G", "emergency"),
  /** A sign of a crime; the police are told: who, when, number. */
  POLICE("H", "police"),
  /** The separation takes effect; it ends. */
  SEPARATION("I", "separation"),
  /** Form 02; the plan is submitted. */
  PLAN("J", "plan"),
  /** The plan is submitted; its approval is signed. */
  APPROVAL("K", "approval"),
  /** The plan is approved; its review, form 06. */
  REVIEW("L", "review"),
  /** The report; its reporter is told what may be told. */
  FEEDBACK("M", "feedback"),
  /** An escalation fires; a supervisor accepts it. */
  ESCALATION("N", "escalation"),
  /** A data breach is discovered; the notice is filed. */
  DATA_BREACH("O", "data-breach"),
  /** Somebody asks for their data; they are answered. */
  DATA_REQUEST("O", "data-request");

  private final String letter;
  private final String word;

  ClockId(String letter, String word) {
    this.letter = letter;
    this.word = word;
  }

  /** As people of the field name it: A to O. The two clocks of personal data share O. */
  public String letter() {
    return letter;
  }

  public String word() {
    return word;
  }

  public static Optional<ClockId> ofWord(String word) {
    return Arrays.stream(values()).filter(clock -> clock.word.equals(word)).findFirst();
  }
}
