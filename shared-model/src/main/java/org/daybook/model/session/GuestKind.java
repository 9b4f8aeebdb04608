package org.daybook.model.session;

/// How somebody without an enrolment came to a session.
public enum GuestKind {
  WALK_IN,
  GUEST
}
