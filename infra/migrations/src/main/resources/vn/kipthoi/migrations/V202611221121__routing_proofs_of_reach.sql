-- Whether a unit can be reached is best known from when it last was.

create table routing.reach_proofs (
  unit text not null primary key,
  delivered_at timestamptz,
  answered_at timestamptz
);

comment on table routing.reach_proofs is
  'When a phone of a unit last had a text, by the word of its carrier, and when somebody there last answered. Nobody is named.';

create function routing.keep_proof_of_answer() returns trigger
language plpgsql as $$
begin
  insert into routing.reach_proofs as p (unit, answered_at)
  select d.unit, new.recorded_at
    from routing.deadlines d
   where d.id = new.deadline
      on conflict (unit) do update
     set answered_at = greatest(p.answered_at, excluded.answered_at);
  return null;
end
$$;

create trigger answers_prove_reach after insert on routing.answers
   for each row execute function routing.keep_proof_of_answer();

insert into routing.reach_proofs (unit, delivered_at, answered_at)
select d.unit, null, max(a.recorded_at)
  from routing.answers a
  join routing.deadlines d
    on d.id = a.deadline
 group by d.unit;
