package org.daybook.server.demo;

import java.time.LocalTime;

/// One cohort of the plan.
///
/// @param number its index within the branch
/// @param courseCode what it takes
/// @param name what people call it
/// @param room where it meets, from 1
/// @param slot when it meets
/// @param capacity seats
/// @param students how many it has
/// @param daily whether it meets every day
record DemoCohort(
    DemoBranch branch,
    int number,
    String courseCode,
    String name,
    int room,
    LocalTime slot,
    int capacity,
    int students,
    boolean daily) {

  /// Whether today's session is left for somebody to take at a desk.
  boolean leftForTheDesk() {
    return daily;
  }

  String roomName() {
    return "Room " + room;
  }

  String key() {
    return branch.name() + "/" + number;
  }
}
