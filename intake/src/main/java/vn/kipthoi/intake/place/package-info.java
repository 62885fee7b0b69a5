/**
 * The place finder: what a caller says, resolved to the communes it may mean.
 *
 * <pre>
 *   Utterance ──▶ Mentions ──▶ Readings ──▶ Plausible ──▶ Verdict ──▶ PlaceAnswer
 *   words         names of     one unit     none that     heirs of     candidates
 *   as said       units in     with all     explains      today and    and the one
 *                 them         that fits    less than     how sure     question
 *                              it           another
 * </pre>
 *
 * <p>It knows no language but the callers' own: wording is the web's. It never drops a reading that
 * another one does not beat in every respect, which is why it never picks in silence.
 */
@NullMarked
package vn.kipthoi.intake.place;

import org.jspecify.annotations.NullMarked;
