package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every letter is ten wide here.
class LineRoomTest {

  @Test
  void takesTheFirstThatFitsWhole() {
    var ways = List.of("Room 2 · Nour Hegazy", "Room 2", "2");
    assertEquals(Optional.of("Room 2"), room(60).firstOf(ways));
    assertEquals(Optional.of("2"), room(59).firstOf(ways));
    assertEquals(Optional.empty(), room(9).firstOf(ways));
  }

  @Test
  void partsBetweenWordsOrBehindAHyphen() {
    assertEquals(List.of("Robotics Club"), room(130).inTwoLines("Robotics Club", 0));
    assertEquals(List.of("Robotics", "Club"), room(100).inTwoLines("Robotics Club", 0));
    assertEquals(List.of("RF-", "10"), room(40).inTwoLines("RF-10", 0));
    assertEquals(List.of("Full-Stack", "Web"), room(100).inTwoLines("Full-Stack Web", 0));
  }

  @Test
  void sparesWhatStandsBeforeTheFirstLine() {
    assertEquals(List.of("Robotics", "Club"), room(130).inTwoLines("Robotics Club", 10));
    assertEquals(List.of(), room(85).inTwoLines("Robotics Club", 10));
  }

  @Test
  void saysNothingRatherThanHalf() {
    assertEquals(List.of(), room(70).inTwoLines("Robotics Club", 0));
    assertEquals(List.of(), room(90).inTwoLines("Robotics Club for All", 0));
  }

  private static LineRoom room(double width) {
    return new LineRoom(width, words -> words.length() * 10);
  }
}
