/// Packages of lessons: a catalogue of what is sold, the packages that students have, and their
/// credits, entry by entry. What was paid for a package is owed to the student until its credits
/// are earned by sessions, one after the other ([PackageCredits]). Packages never expire. After the
/// enrolment-and-payment system (S4) of the requirements.
@NullMarked
package org.daybook.model.packages;

import org.jspecify.annotations.NullMarked;
