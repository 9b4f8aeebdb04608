/// Who this desk is: its keys and its enrolment, in one file outside of the data folder.
@NullMarked
package org.daybook.app.device;

import org.jspecify.annotations.NullMarked;
