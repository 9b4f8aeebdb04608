/// The devices of the branches that a person is in charge of: how they are, codes for others, and
/// an end of one.
@NullMarked
package org.daybook.app.service.devices;

import org.jspecify.annotations.NullMarked;
