/// Enrolment of a student in a cohort: a claim on seats that the centre may reject.
@NullMarked
package org.daybook.model.enrolment;

import org.jspecify.annotations.NullMarked;
