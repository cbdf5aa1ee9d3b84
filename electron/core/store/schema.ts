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
    sealed blob not null,
    primary key (stream, seq)
  ) strict;
  create trigger log_no_update before update on log begin select raise(abort, 'the log is append-only'); end;
  create trigger log_no_delete before delete on log begin select raise(abort, 'the log is append-only'); end;

  create table file (
    vault text not null,
    alias text not null,
    name blob not null,
    content blob not null,
    primary key (vault, alias)
  ) strict;

  create table paper (
    vault text not null,
    alias text not null,
    sealed blob not null,
    primary key (vault, alias)
  ) strict;

  create table vault_key (
    vault text not null,
    juror_id text not null,
    envelope blob not null,
    primary key (vault, juror_id)
  ) strict;

  create table package (
    contest_id text primary key,
    sha256 text not null unique,
    size integer not null,
    index_sha256 text not null,
    opened_at text not null,
    authority_fingerprint text not null,
    rehearsal integer not null check (rehearsal in (0, 1)),
    submissions integer not null,
    jurors integer not null
  ) strict;

  create table supplement (
    contest_id text not null,
    number integer not null check (number > 0),
    sha256 text not null unique,
    size integer not null,
    index_sha256 text not null,
    primary key (contest_id, number)
  ) strict;

  create table rehearsal_code (
    contest_id text not null,
    juror_id text not null,
    code text not null,
    primary key (contest_id, juror_id)
  ) strict;

  create table juror_secret (
    contest_id text not null,
    juror_id text not null,
    salt blob,
    sealed blob,
    primary key (contest_id, juror_id),
    check ((salt is null) = (sealed is null))
  ) strict;

  create table attempt (
    contest_id text primary key,
    wrong integer not null check (wrong > 0),
    last_at text not null
  ) strict;
  `,
]
