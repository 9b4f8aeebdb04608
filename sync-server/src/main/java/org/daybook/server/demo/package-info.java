/// An organisation to look at and to try things on: three branches with their staff, courses,
/// students and a fortnight of sessions around today. Everybody in it is invented; the same seed
/// and day give the same organisation.
@NullMarked
package org.daybook.server.demo;

import org.jspecify.annotations.NullMarked;
