/**
 * Words for codes that are said aloud: Dutch, in daily use, no two of which differ by one letter only. Our own list; its
 * order is part of nothing, so words may be added, but a power of two keeps every word equally likely.
 */
export const ROOM_CODE_WORDS: readonly string[] = `
  aap aardbei adelaar agenda anker appel atlas baken balans balkon bamboe banaan banjo beitel berg beuk bezem
  bizon bloem bodem boeket bonbon boom borstel boter bril brug buidel buizerd bumper cabine cactus cello cirkel
  citroen dakpan deken diamant dijk dolfijn domino douche draak drum duif echo eekhoorn eikel eland emmer etalage
  ezel fazant fiets flamingo fluit fontein forel framboos gans gazelle gebak geit gember gieter giraf gitaar glas
  gordijn goud graniet grendel grot hagel hamer hangmat haring haven hazelaar heide helm hengel herfst heuvel
  hinde hommel honing horizon hotel iglo ijsbeer impala jaguar jasmijn juweel kaars kajak kalender kameel kano
  kapstok karavaan karper kastanje kasteel kelder ketel kever kikker kiwi klaver klok knoop koala koekoek koffer
  komeet kompas konijn kraan krekel kristal kroon kruik kubus kussen kwartel kwast ladder lama lantaarn laurier
  lavendel lawine leeuw lelie lepel libel lijster limonade lotus luipaard madelief magneet mammoet mandarijn
  marmer matras meloen merel meteoor molen monument morgen muis museum nachtegaal narcis nest neushoorn oase
  oceaan oester olifant olijf ooievaar opaal orgel orkaan otter paard paling panda papaver papier paprika paraplu
  parel parkiet pauw pelikaan peper perzik piano pijl planeet plank pompoen poort potlood prisma puzzel raaf
  radijs raket regen reiger ridder rivier robijn roos rugzak saffier sandaal schelp schilder sleutel slinger
  sneeuw snoek specht spiegel spin ster storm strand struik tafel tarwe tegel tijger toren tractor trommel tulp
  tunnel uil vaas valk varen veer venster vijver viool vlag vleugel vlinder vogel vonk vos vulkaan waaier walnoot
  walvis water wilg winter wolf wortel zadel zalm zebra zilver zomer zwaan zwaluw
`
  .trim()
  .split(/\s+/);
