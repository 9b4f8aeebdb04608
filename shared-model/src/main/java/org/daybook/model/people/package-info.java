/// Families and students: the people a centre serves. Rows are of a branch's scope.
@NullMarked
package org.daybook.model.people;

import org.jspecify.annotations.NullMarked;
