/// Sets of settings with which the one model works as a centre of a certain kind does.
@NullMarked
package org.daybook.model.profile;

import org.jspecify.annotations.NullMarked;
