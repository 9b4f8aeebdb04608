package org.daybook.model.course;

import org.daybook.model.value.StateMachine;

/// The life cycle of a course.
public enum CourseState {
  DRAFT,
  PUBLISHED,
  ARCHIVED;

  public static final StateMachine<CourseState> MACHINE =
      StateMachine.of(CourseState.class)
          .allow(DRAFT, PUBLISHED)
          .allow(PUBLISHED, ARCHIVED)
          .allow(ARCHIVED, DRAFT)
          .build();

  public boolean mayBecome(CourseState next) {
    return MACHINE.allows(this, next);
  }
}
