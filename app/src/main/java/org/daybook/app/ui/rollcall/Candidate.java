package org.daybook.app.ui.rollcall;

import java.util.UUID;

/// Whom the search box offers.
public sealed interface Candidate {

  String name();

  /// On the register: the keyboard goes there.
  record OnRegister(UUID studentId, String name, String code) implements Candidate {}

  /// In the book, not on the register: admitted to this session as a walk-in.
  record WalkIn(UUID studentId, String name, String code) implements Candidate {}

  /// Not in the book: admitted as a guest.
  record Guest(String name) implements Candidate {}
}
