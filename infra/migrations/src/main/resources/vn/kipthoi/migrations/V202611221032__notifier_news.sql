-- News is an alert like any other, but nobody is asked to answer, and no deadline stands behind it.

alter table notifier.alerts drop constraint alerts_below_check;

alter table notifier.alerts
  add constraint alerts_below_check
      check (below in ('first_to_know', 'nobody_to_ask', 'not_accepted', 'not_reached',
                       'not_done', 'time_passes', 'news'));
