// The tables of the laptop's one database, as numbered steps. Runs in the core.

/**
 * Each step runs once, in order, inside one transaction; `user_version` counts the steps done. A step that has shipped
 * is never edited: the next change is a new step.
 */
export const steps: readonly string[] = [
  `
  create table log (
    stream text not null,
    seq integer not null check (seq > 0),
    at text not null,
    actor text not null,
    type text not null,
    data text not null,
    prev_hash text not null,
    hash text not null unique,
    primary key (stream, seq)
  ) strict;
  create trigger log_no_update before update on log begin select raise(abort, 'the log is append-only'); end;
  create trigger log_no_delete before delete on log begin select raise(abort, 'the log is append-only'); end;

  create table package (
    contest_id text primary key,
    sha256 text not null unique,
    opened_at text not null
  ) strict;

  create table file (
    sha256 text primary key,
    name text not null,
    content blob not null
  ) strict;

  create table rehearsal_code (
    contest_id text not null,
    juror_id text not null,
    code text not null,
    primary key (contest_id, juror_id)
  ) strict;

  create table attempt (
    contest_id text primary key,
    wrong integer not null check (wrong > 0),
    last_at text not null
  ) strict;
  `,
]
