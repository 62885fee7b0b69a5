package vn.kipthoi.routing.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.flow.Answers;

/** Hears on this node that something has changed about deadlines, on whichever node it did. */
public final class Changes {

  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

  public Changes(Doorbell doorbell) {
    doorbell.listen(CaseAssigned.KIND, this::tell);
    doorbell.listen(DeadlineMissed.KIND, this::tell);
    doorbell.listen(Answers.DEADLINE_MET, this::tell);
    doorbell.listen(Casework.CASE_CHANGED, this::tell);
  }

  public void add(Runnable listener) {
    var unused = listeners.add(listener);
  }

  public void remove(Runnable listener) {
    var unused = listeners.remove(listener);
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
