package vn.kipthoi.platform.signin.accounts;

import vn.kipthoi.platform.sql.Sql;

/** The statements of {@link AccountStore}. */
enum AccountStatement implements Sql {
  FIND("""
      -- $1 now, $2 seen after this, $3 pattern, $4 role, $5 unit, $6 limit, $7 offset
      %s
       where a.closed_at is null
         and (a.username like $3 or lower(a.display_name) like $3)
         and ($4::text is null or a.role = $4)
         and ($5::text is null or a.unit_code = $5)
       order by (r.id is null), a.display_name, a.username
       limit $6
      offset $7
      """.formatted(Lines.OF_ACCOUNTS)),

  ONE("""
      -- $1 now, $2 seen after this, $3 account
      %s
       where a.closed_at is null
         and a.id = $3
      """.formatted(Lines.OF_ACCOUNTS)),

  ADD("""
      -- $1 id, $2 username, $3 display name, $4 role, $5 unit, $6 person, $7 now
      insert into platform.accounts
             (id, username, display_name, role, unit_code, person_id, registered_at)
      values ($1, $2, $3, $4, $5, $6, $7)
          on conflict (username) do nothing
      returning id
      """),

  LOCK_ADMINISTRATORS("""
      select id
        from platform.accounts
       where role = 'administrator'
         and closed_at is null
         and suspended_at is null
         and password_hash is not null
       order by id
         for update
      """),

  SET_ROLE("""
      -- $1 account, $2 role, $3 unit
      update platform.accounts
         set role = $2,
             unit_code = $3
       where id = $1
         and closed_at is null
      """),

  SUSPEND("""
      -- $1 account, $2 why, $3 now
      update platform.accounts
         set suspended_at = $3,
             suspended_why = $2
       where id = $1
         and closed_at is null
         and suspended_at is null
      """),

  RESUME("""
      -- $1 account
      update platform.accounts
         set suspended_at = null,
             suspended_why = null
       where id = $1
         and closed_at is null
         and suspended_at is not null
      """);

  /** A class of its own, because the statements are made before any constant of theirs. */
  private static final class Lines {

    /** What a line of the list shows of an account, and who waits to become an administrator. */
    static final String OF_ACCOUNTS = """
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.suspended_why, a.failures,
               a.password_hash is not null as has_password,
               (exists (select 1 from platform.authenticators t
                         where t.account_id = a.id and t.confirmed_at is not null)
                or exists (select 1 from platform.passkeys p
                            where p.account_id = a.id)) as has_second,
               s.seen_at, coalesce(s.sessions, 0) as sessions,
               i.ends_at as invited_until,
               r.id as request_id, r.asked_by, r.asked_at, b.display_name as asker_name
          from platform.accounts a
          left join lateral (select max(seen_at) as seen_at, count(*)::int as sessions
                               from platform.sessions
                              where account_id = a.id
                                and ends_at > $1
                                and seen_at > $2) s on true
          left join lateral (select max(ends_at) as ends_at
                               from platform.account_invitations
                              where account_id = a.id
                                and ends_at > $1) i on true
          left join platform.role_requests r on r.account_id = a.id and r.decided_at is null
          left join platform.accounts b on b.id = r.asked_by
        """;
  }

  private final String text;

  AccountStatement(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
