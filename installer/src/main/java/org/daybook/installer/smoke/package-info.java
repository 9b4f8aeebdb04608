/// What a built image must do before anybody is given it.
@NullMarked
package org.daybook.installer.smoke;

import org.jspecify.annotations.NullMarked;
