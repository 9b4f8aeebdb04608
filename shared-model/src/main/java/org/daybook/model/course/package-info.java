/// Courses (organisation's scope) and the cohorts that run them (a branch's scope).
@NullMarked
package org.daybook.model.course;

import org.jspecify.annotations.NullMarked;
