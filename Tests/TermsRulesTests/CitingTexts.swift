/// Terms in which every reference is right. A drifted copy of one has a reference that is off by one article, as an
/// article that is inserted or deleted leaves it.
enum CitingTexts {
  static let bicycles = """
    Algemene voorwaarden Fietsenverhuur De Trapper

    Artikel 1. Reservering
    1.1 Een reservering komt tot stand zodra de verhuurder haar per e-mail bevestigt.
    1.2 De huurder kan een reservering tot zeven dagen voor de ophaaldatum kosteloos annuleren.
    1.3 Bij groepen van meer dan tien personen vraagt de verhuurder een aanbetaling van twintig procent.

    Artikel 2. Huurprijs
    2.1 De huurprijs staat vermeld op de prijslijst in de winkel en op de website.
    2.2 De huurder betaalt de huurprijs vooraf, contant of met een betaalpas.
    2.3 Verlengt de huurder de huurperiode, dan betaalt hij voor elke extra dag het dagtarief.

    Artikel 3. Borg
    3.1 De huurder voldoet bij het ophalen een borgsom van honderd euro per fiets.
    3.2 De verhuurder betaalt de borgsom binnen drie werkdagen na inlevering terug.
    3.3 De borgsom, bedoeld in artikel 3.1, kan ook met een identiteitsbewijs worden vervangen.

    Artikel 4. Gebruik van de fiets
    4.1 De huurder gebruikt de fiets uitsluitend op verharde wegen.
    4.2 Kinderen jonger dan twaalf jaar dragen een helm.
    4.3 De huurder zet de fiets bij het stallen altijd met twee sloten vast.

    Artikel 5. Schade en diefstal
    5.1 De huurder meldt schade aan de fiets direct aan de verhuurder.
    5.2 Bij diefstal doet de huurder binnen vierentwintig uur aangifte bij de politie en overhandigt hij beide sleutels.
    5.3 De verhuurder verrekent de kosten van reparatie met de borgsom als bedoeld in artikel 3.1.
    5.4 Kan de huurder niet aantonen dat de fiets volgens de in artikel 4.3 voorgeschreven manier met twee sloten vaststond, dan vergoedt hij de dagwaarde.

    Artikel 6. Inlevering
    6.1 De huurder levert de fiets op de afgesproken dag voor sluitingstijd in.
    6.2 Levert de huurder te laat in, dan is hij voor elke dag het dagtarief genoemd in artikel 2.3 verschuldigd.
    6.3 De verhuurder controleert de fiets bij inlevering op beschadigingen.
    6.4 De huurder krijgt na de controle van artikel 6.3 de borgsom terug binnen de termijn genoemd in artikel 3.2.

    Artikel 7. Annulering
    7.1 Annuleert de huurder later dan de zeven dagen, bedoeld in artikel 1.2, dan blijft de helft van de huurprijs verschuldigd.
    7.2 De aanbetaling voor groepen als bedoeld in artikel 1.3 wordt bij annulering niet teruggegeven.
    7.3 De verhuurder mag annuleren als het weer fietsen onverantwoord maakt.

    Artikel 8. Elektrische fietsen
    8.1 Elektrische fietsen worden met een volle accu meegegeven.
    8.2 De huurder bewaart de accu droog en laadt haar alleen met de meegeleverde lader.
    8.3 Onverminderd artikel 5.1 meldt de huurder een storing van de accu direct.

    Artikel 9. Klachten
    9.1 Klachten worden binnen veertien dagen schriftelijk ingediend.
    9.2 De verhuurder reageert binnen dertig dagen op een klacht als bedoeld in artikel 9.1.
    9.3 Een klacht schort de verplichting tot betaling van de huurprijs, omschreven in artikel 2.2, niet op.
    """

  static let software = """
    SOFTWARE SUBSCRIPTION TERMS

    1. Subscription
    1.1 The Provider grants the Customer a non-exclusive right to use the Platform during the Subscription Period.
    1.2 Each Subscription Period lasts twelve months and renews automatically unless cancelled.
    1.3 The Customer shall not sublicense, resell or lease the Platform to third parties.

    2. Fees
    2.1 The Customer shall pay the annual fee in advance within thirty days of the invoice date.
    2.2 Overdue invoices bear interest at one percent per month.
    2.3 The Provider may increase the annual fee once a year, by no more than the consumer price index.

    3. Support
    3.1 The Provider operates a help desk on business days between nine and five.
    3.2 Critical incidents are acknowledged within one hour of notification.
    3.3 Scheduled maintenance is announced at least five days beforehand.
    3.4 If the Provider misses the one hour response for critical incidents specified in clause 3.2, a service credit accrues.

    4. Data
    4.1 The Customer retains all ownership of the data that it uploads to the Platform.
    4.2 The Provider makes encrypted backups every night and keeps them for thirty days.
    4.3 On termination the Provider returns an export of the uploaded data in a common format.

    5. Confidentiality
    5.1 Each party keeps the other's trade secrets confidential for five years.
    5.2 Disclosure required by a court order is permitted after prompt notice.
    5.3 The confidentiality obligations set out in clause 5.1 survive termination.

    6. Suspension
    6.1 The Provider may suspend access if an invoice remains overdue for sixty days after interest started accruing as provided in clause 2.2.
    6.2 Suspension does not relieve the Customer of the annual fee payable in accordance with clause 2.1.
    6.3 Access is restored within one business day after payment.

    7. Warranty
    7.1 The Provider warrants that the Platform will perform materially as described in the documentation.
    7.2 The Customer's sole remedy for a breach of the performance warranty given in clause 7.1 is repair or refund.
    7.3 The warranty does not apply to incidents during scheduled maintenance as referred to in clause 3.3.

    8. Liability
    8.1 Neither party is liable for indirect or consequential loss.
    8.2 The aggregate liability of the Provider is limited to the annual fee paid in the preceding year.
    8.3 The limitation in clause 8.2 does not apply to breach of the confidentiality duty for trade secrets described in clause 5.1.
    8.4 Loss of uploaded data is limited to restoring the most recent nightly backup referred to in clause 4.2.

    9. Termination
    9.1 Either party may terminate for material breach that is not remedied within thirty days.
    9.2 On termination the right to use the Platform granted in clause 1.1 ends immediately.
    9.3 The Provider shall hand over the export of uploaded data mentioned in clause 4.3 within ten days.
    9.4 The Customer may also terminate if the annual fee increase referred to in clause 2.3 exceeds five percent.

    10. General
    10.1 Notices must be in writing and sent to the registered office.
    10.2 Subject to clause 3.1, the courts of Amsterdam have exclusive jurisdiction.
    """

  static let lease = """
    LEASE OF COMMERCIAL PREMISES

    Article 1. Premises
    1.1 The Landlord lets to the Tenant the ground floor shop and the adjoining storage room.
    1.2 The Tenant may use two parking spaces behind the building.
    1.3 The inventory attached to the handover report lists all fixtures.

    Article 2. Term
    2.1 The lease begins on the handover date and runs for five years.
    2.2 The Tenant may extend the lease once by five years by registered letter.
    2.3 The extension letter must reach the Landlord six months before expiry.

    Article 3. Rent
    3.1 The monthly rent is payable on the first day of each month by bank transfer.
    3.2 The rent is indexed every January using the retail price index.
    3.3 The Tenant pays a security deposit of three months' rent before the handover date.

    Article 4. Service charges
    4.1 The Tenant pays an advance on heating, cleaning and lift maintenance costs.
    4.2 The Landlord sends an itemised statement of heating and cleaning costs every spring.
    4.3 Differences are settled within thirty days after the itemised statement described in Article 4.2.

    Article 5. Maintenance
    5.1 The Landlord maintains the roof, the facade and the foundations.
    5.2 The Tenant maintains the interior, the windows and the locks.
    5.3 The Tenant reports leaks in the roof or facade that the Landlord must maintain as set out in Article 5.1 without delay.

    Article 6. Alterations
    6.1 The Tenant needs written consent for structural alterations.
    6.2 Signs on the facade must match the drawings of the architect.
    6.3 The Tenant removes alterations at the end of the lease unless consent for structural alterations as referred to in Article 6.1 provides otherwise.

    Article 7. Insurance
    7.1 The Landlord insures the building against fire and storm.
    7.2 The Tenant insures its stock and fixtures against burglary.
    7.3 The Tenant's burglary insurance must cover every fixture in the inventory mentioned in Article 1.3.

    Article 8. Default
    8.1 If the Tenant fails to pay the monthly rent by bank transfer as stipulated in Article 3.1, a penalty of two percent applies.
    8.2 The Landlord may draw on the security deposit referred to in Article 3.3 to recover unpaid rent.
    8.3 The Tenant tops up the security deposit within ten days.

    Article 9. End of lease
    9.1 The Tenant returns all keys and leaves the premises clean.
    9.2 The Landlord repays the security deposit specified in Article 3.3 after the final inspection.
    9.3 A Tenant that sent the extension letter referred to in Article 2.2 in time keeps the two parking spaces granted in Article 1.2.
    9.4 Unpaid advances on heating and cleaning costs as defined in Article 4.1 are deducted.

    Article 10. Sale of the building
    10.1 The sale of the building does not end the lease.
    10.2 The new owner takes over the obligation to insure the building against fire, described in Article 7.1.
    10.3 The Tenant signs a statement confirming the security deposit.
    """

  /// Every reference names its clause in other words than the clause itself, so that words cannot tell right from wrong.
  static let catering = """
    Algemene voorwaarden Cateringbedrijf Zilverlepel

    Artikel 1. Offertes
    1.1 Elke offerte vervalt na drie weken, tenzij zij eerder is ondertekend.
    1.2 De menukaart in de offerte kan wegens seizoen wijzigen; de cateraar kiest dan een gelijkwaardig gerecht.
    1.3 Prijzen gelden per gast en zijn exclusief btw.

    Artikel 2. Aantal gasten
    2.1 De gastheer geeft het definitieve aantal gasten uiterlijk vijf dagen tevoren door.
    2.2 Daarna wordt minstens dit aantal in rekening gebracht.
    2.3 Meer gasten kunnen alleen worden bediend als de voorraad dat toelaat.

    Artikel 3. Betaling
    3.1 De gastheer maakt de helft van de totaalprijs over bij het geven van de opdracht.
    3.2 Het restant wordt binnen acht dagen na de dag van het feest voldaan.
    3.3 Wie te laat betaalt, is anderhalf procent rente per maand verschuldigd.

    Artikel 4. Locatie
    4.1 De gastheer zorgt voor een keuken met stromend water en voldoende stroom.
    4.2 De cateraar mag de ruimte twee uur van tevoren betreden om op te bouwen.
    4.3 Parkeerkosten bij de ruimte komen voor rekening van de gastheer.

    Artikel 5. Materiaal
    5.1 Servies, bestek en linnengoed blijven van de cateraar.
    5.2 Wat breekt of zoekraakt, wordt tegen nieuwwaarde berekend.
    5.3 De gastheer bewaart het materiaal droog tot het wordt opgehaald.

    Artikel 6. Annulering
    6.1 Tot veertien dagen tevoren kan de opdracht kosteloos worden ingetrokken.
    6.2 Daarna blijft vijftig procent verschuldigd, en in de laatste drie dagen alles.
    6.3 De aanbetaling, genoemd in artikel 3.1, wordt met dit bedrag verrekend.
    6.4 De vergoeding als bedoeld in artikel 5.2 blijft ook bij annulering verschuldigd.

    Artikel 7. Aansprakelijkheid
    7.1 De cateraar is niet aansprakelijk voor allergische reacties die hem niet tevoren zijn gemeld.
    7.2 Vertraging door gebrek aan de voorzieningen, genoemd in artikel 4.1, komt niet voor risico van de cateraar.
    7.3 De aansprakelijkheid is beperkt tot het bedrag van de factuur, zoals bedoeld in artikel 3.2.
    7.4 De verplichtingen van de gastheer, omschreven in artikel 5.3, eindigen bij het ophalen.

    Artikel 8. Wijzigingen
    8.1 Een vervanging als bedoeld in artikel 1.2 geeft geen recht op korting of annulering.
    8.2 De opgave, genoemd in artikel 2.1, kan na de termijn niet meer naar beneden worden bijgesteld.
    8.3 Een wijziging van de datum geldt als annulering, met de kosten bepaald in artikel 6.2.
    8.4 De geldigheidsduur van de offerte, vermeld in artikel 1.1, wordt bij een wijziging niet verlengd.

    Artikel 9. Overmacht
    9.1 Bij overmacht vervalt de opdracht zonder schadevergoeding.
    9.2 Reeds betaalde bedragen als bedoeld in artikel 3.1 worden dan binnen veertien dagen teruggestort.
    9.3 De toegang tot de locatie, omschreven in artikel 4.2, blijft bij gedeeltelijke overmacht verzekerd.

    Artikel 10. Slot
    10.1 Klachten over het eten worden tijdens het feest gemeld.
    10.2 De vertragingsrente, genoemd in artikel 3.3, loopt tijdens een klachtprocedure door.
    10.3 Het eigendomsvoorbehoud, geregeld in artikel 5.1, geldt ook tegenover derden.
    10.4 De betalingstermijn, bedoeld in artikel 3.2, wordt door een klacht niet opgeschort.
    """
}
