"""Names that columns about people have, in English, Swedish and German, in plain small letters."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


EMAIL_NAMES = _set("""
    email emails mail epost mejl emailaddress mailaddress emailadress mailadress epostadress
    mailadresse emailadresse
""")
PHONE_NAMES = _set("""
    phone phones telephone mobile cell cellphone tel fax whatsapp msisdn phonenumber mobilephone
    telefon telefonnummer mobil mobilnummer mobiltelefon mobilnr telefonnr telnr mobiltel
    hemtelefon handy handynummer rufnummer telefonnumer festnetz durchwahl
""")
GIVEN_NAMES = _set("""
    firstname lastname givenname familyname surname fornamn efternamn vorname nachname
""")
"""Names of fields that only records about people have."""

PERSON_NAMES = GIVEN_NAMES | _set("""
    fullname middlename nickname nick forename maidenname username displayname contactname
    contactperson tillnamn smeknamn kontaktperson kontaktnamn familienname spitzname
    ansprechpartner ansprechperson kontaktname
""")
PERSONS = _set("""
    user users enduser endusers contact contacts person persons people owner author sender
    recipient recipients assignee employee csm manager champion sponsor from to cc bcc participant
    participants attendee attendees guest guests member members signatory customer respondent
    anvandare agare kontakt kontakter mottagare avsandare deltagare chef
    benutzer besitzer kontakte empfanger absender teilnehmer mitarbeiter
""")
"""What a name is a person's in: ``owner.name``, ``contactName``, ``users.name``."""

NAME_WORDS = _set("name names namn")
ADDRESS_NAMES = _set("""
    homeaddress privateaddress streetaddress postaladdress hemadress bostadsadress
    privatadresse wohnadresse postanschrift
""")
ADDRESS_PARTS = _set("""
    address street zip zipcode postcode postalcode adress gatuadress postnummer postadress gata
    adresse anschrift strasse plz postleitzahl hausnummer
""")
"""Personal among other things about a person only: companies have addresses, too."""

HOME_WORDS = _set("home private privat hem bostad")
BIRTH_NAMES = _set("""
    birthday birthdate dateofbirth dob yearofbirth born birthyear
    fodelsedag fodelsedatum fodelsear geburtstag geburtsdatum geburtsjahr
""")
IDENTITY_NAMES = _set("""
    ssn socialsecuritynumber nationalid personalid passport passportnumber personalnumber
    personnummer personnr samordningsnummer passnummer personalausweis steuerid reisepass
""")
IP_NAMES = _set("ip ipaddress ipaddresses ipadress ipadresse clientip remoteip lastip")
AFTER = _set("number no nr nummer 1 2 3 4 primary secondary work home private other main")
"""Words that may follow: ``phone number``, ``email 2``."""
