package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.ui.control.KeyBursts.Meaning;
import org.daybook.app.ui.control.KeyBursts.Meaning.Scanned;
import org.daybook.app.ui.control.KeyBursts.Meaning.Typed;
import org.junit.jupiter.api.Test;

class KeyBurstsTest {

  private final KeyBursts bursts = new KeyBursts();

  @Test
  void aKeyOfAHandMeansItselfAfterAMoment() {
    assertEquals(List.of(), bursts.key('P', 1000));
    assertEquals(List.of(), bursts.quiet(1035));
    assertEquals(List.of(new Typed('P')), bursts.quiet(1036));
  }

  @Test
  void handsAreSlowerThanABurst() {
    List<Meaning> all = new ArrayList<>(bursts.key('L', 1000));
    all.addAll(bursts.key('1', 1080));
    all.addAll(bursts.key('2', 1150));
    all.addAll(bursts.enter(1300));
    assertEquals(List.of(new Typed('L'), new Typed('1'), new Typed('2')), all);
  }

  @Test
  void aScannerMarksNobodyAndItsEnterEndsTheCode() {
    long at = 1000;
    List<Meaning> all = new ArrayList<>();
    for (char key : "PLAEO-12".toCharArray()) {
      all.addAll(bursts.key(key, at += 35));
    }
    assertEquals(List.of(), all);
    assertEquals(List.of(new Scanned("PLAEO-12")), bursts.enter(at + 35));
    assertEquals(false, bursts.waiting());
  }

  @Test
  void aKeyBeforeAScanStillCounts() {
    assertEquals(List.of(), bursts.key('A', 1000));
    assertEquals(List.of(new Typed('A')), bursts.key('N', 1200));
    assertTrue(bursts.key('C', 1205).isEmpty());
    assertTrue(bursts.key('7', 1210).isEmpty());
    assertEquals(List.of(new Scanned("NC7")), bursts.enter(1215));
  }

  @Test
  void aScanWhoseEndWasLostMeansNothing() {
    bursts.key('A', 1000);
    bursts.key('E', 1005);
    bursts.key('P', 1010);
    assertEquals(List.of(), bursts.quiet(1100));
  }
}
