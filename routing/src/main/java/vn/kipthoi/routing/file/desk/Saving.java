package vn.kipthoi.routing.file.desk;

import java.util.List;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.file.Mistake;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.life.Refusal;

/** What came of writing on a form. */
public sealed interface Saving {

  /** It is saved; the mistakes are what has to be put right before it can be submitted. */
  record Saved(FormDraft draft, List<Mistake> mistakes) implements Saving {}

  /** It is submitted, now or by an earlier sending of the same. */
  record Submitted(SubmittedForm form) implements Saving {}

  /** Nothing was submitted; these have to be put right. */
  record Incomplete(FormDraft draft, List<Mistake> mistakes) implements Saving {}

  /** The case does not allow what this form would do to it. Nothing was done. */
  record Refused(FormDraft draft, Refusal why) implements Saving {}

  /** Somebody else changed the case meanwhile, as it says. Nothing was done. */
  record Overtaken(FormDraft draft, Current now) implements Saving {}

  /** Somebody else saved meanwhile; this is what they saved. */
  record Stale(FormDraft current) implements Saving {}
}
