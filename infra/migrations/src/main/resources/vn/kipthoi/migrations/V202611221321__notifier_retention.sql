-- What says to whom a text went, or who replied what, is emptied when its period is over; the row stays
-- for counting. Only what still says something is looked through.

create index replies_that_say_something on notifier.replies (received_at) where sealed_text <> '';

create index text_parts_that_say_something on notifier.text_parts (begun_at) where recipient <> '';

comment on column notifier.replies.sealed_text is
  'Empty, as are the number and its fingerprint, once the period of replies is over.';

comment on column notifier.text_parts.recipient is
  'A keyed fingerprint of the number: with the reference it finds the part of a receipt whose message was never confirmed. Empty once the period of texts is over.';
