package org.lotline.goinglive.mapping;

import static org.lotline.goinglive.mapping.Field.needed;
import static org.lotline.goinglive.mapping.Field.optional;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a sheet can be, in the order in which sheets are taken: nothing rests on what comes behind it. */
public enum Kind {
    SUPPLIERS(
            "suppliers",
            "supplier vendors vendor lieferanten kreditoren",
            List.of(
                    needed(
                            "code",
                            FieldType.CODE,
                            20,
                            "supplier suppliercode vendor vendorcode no number id lieferant kreditor"),
                    needed("name", FieldType.WORDS, 200, "suppliername vendorname company firma"))),
    MILLS(
            "mills",
            "mill melters werke stahlwerke",
            List.of(
                    needed("code", FieldType.CODE, 20, "mill millcode melter werk"),
                    needed("name", FieldType.WORDS, 200, "millname company"),
                    optional("countryOfMelt", FieldType.CODE, 2, "country melt countryofmelt origin land"))),
    CUSTOMERS(
            "customers",
            "customer consignees consignee shipto shiptos kunden",
            List.of(
                    needed("code", FieldType.CODE, 20, "customer customercode customerno kunde"),
                    needed("name", FieldType.WORDS, 100, "customername company"),
                    needed("consignee", FieldType.CODE, 20, "consigneecode shipto shiptocode"),
                    optional("consigneeName", FieldType.WORDS, 100, "shiptoname plant"),
                    optional("address", FieldType.WORDS, 200, "shiptoaddress street adresse"))),
    ITEMS(
            "items",
            "item parts part partmaster itemmaster materials artikel teile",
            List.of(
                    part(),
                    revision(),
                    needed("baseUnit", FieldType.UNIT, 40, "unit uom um unitofmeasure baseuom stockunit einheit me"),
                    optional("description", FieldType.WORDS, 200, "desc text name bezeichnung"),
                    optional("source", FieldType.CHOICE, 20, "makebuy makeorbuy procurement type beschaffung")
                            .of("bought:buy,b,purchased,p,raw,kauf", "made:make,m,manufactured,produced,eigen"),
                    optional("tracking", FieldType.CHOICE, 20, "traceability trackedby")
                            .of("LOT:lot,batch,l,charge", "SERIAL:serial,sn,s", "NONE:none,no,n"),
                    optional("requiredCertificates", FieldType.CHOICES, 100, "certificates certs certificate zeugnisse")
                            .of(
                                    "COC:coc,2.1",
                                    "CMTR:cmtr,mtr,mtc,3.1,3.2",
                                    "COA:coa",
                                    "SPECIAL_PROCESS:specialprocess,sp"),
                    optional("heatRequired", FieldType.FLAG, 10, "heatneeded heatcontrolled"),
                    optional("receivingInspection", FieldType.FLAG, 10, "inspection inspect iqc"),
                    optional("shelfLifeRequired", FieldType.FLAG, 10, "shelflife"),
                    optional("heatMixing", FieldType.CHOICE, 20, "mixing")
                            .of("allowed:yes,ok", "ask", "refused:no,never"),
                    optional("exportControlled", FieldType.FLAG, 10, "itar ear export"),
                    optional("preset", FieldType.CHOICE, 20, "standard policy qualitystandard")
                            .of("iso9001", "as9100", "iso13485", "dfars"),
                    optional("countryList", FieldType.CODE, 20, "countries admittedcountries"))),
    STOCK(
            "opening stock",
            "stock inventory openingbalance openingbalances onhand lots bestand lager",
            List.of(
                    optional("key", FieldType.NAME, 120, "tag tagno id rowid label"),
                    part(),
                    revision(),
                    quantity("onhand stock bestand"),
                    unit(),
                    optional("lotNumber", FieldType.NAME, 20, "lot lotno batch batchno charge"),
                    optional("supplier", FieldType.CODE, 20, "vendor suppliercode vendorcode lieferant"),
                    optional("supplierLot", FieldType.NAME, 60, "supplierlotno vendorlot supplierbatch"),
                    optional("heat", FieldType.NAME, 60, "heatno heatnumber melt cast schmelze"),
                    optional("mill", FieldType.CODE, 20, "millcode melter werk"),
                    optional("purchaseOrder", FieldType.NAME, 60, "po pono order bestellung"),
                    optional("deliveryNote", FieldType.NAME, 60, "packingslip dn deliverynoteno lieferschein"),
                    optional("location", FieldType.WORDS, 60, "rack bin place shelf lagerplatz"),
                    optional("owner", FieldType.NAME, 60, "ownedby customerowned"),
                    optional("expiresOn", FieldType.DAY, 30, "expiry expires expirydate bestbefore mhd"),
                    optional("receivedOn", FieldType.DAY, 30, "received receiptdate datereceived eingang"),
                    optional("unitCost", FieldType.DECIMAL, 30, "cost price unitprice preis"),
                    optional("currency", FieldType.CODE, 3, "cur waehrung währung"),
                    optional("melted", FieldType.CODE, 2, "meltedin countryofmelt erschmolzenin"),
                    optional("poured", FieldType.CODE, 2, "pouredin countryofpour castin gegossenin"),
                    optional("manufactured", FieldType.CODE, 2, "manufacturedin countryofmanufacture coo madein"),
                    optional("madeOn", FieldType.DAY, 30, "made manufacturedate dateofmanufacture mfgdate dom"),
                    optional("source", FieldType.CHOICE, 20, "sourcetype boughtfrom")
                            .of("mill:maker,oem", "authorised:authorized,distributor", "independent:broker"),
                    optional("remark", FieldType.WORDS, 500, "remarks note notes comment bemerkung"))),
    JOBS(
            "jobs",
            "job openjobs workorders workorder orders wo auftraege aufträge",
            List.of(
                    job(),
                    part(),
                    revision(),
                    quantity("ordered orderqty"),
                    unit(),
                    optional("releasedOn", FieldType.MOMENT, 30, "released releasedate start date startdate"),
                    optional("customer", FieldType.NAME, 60, "customercode for kunde"),
                    performer())),
    CONSUMPTION(
            "consumption",
            "issues issue materialissues usage used backflush verbrauch",
            List.of(
                    optional("key", FieldType.NAME, 120, "id voucher slip document documentno"),
                    job(),
                    optional("lot", FieldType.NAME, 60, "lotno lotnumber batch batchno charge serial"),
                    optional("partNumber", FieldType.NAME, 60, "part partno item itemno component material artikel"),
                    optional("revision", FieldType.REVISION, 20, "rev index"),
                    quantity("issued used consumed"),
                    unit(),
                    optional("issuedOn", FieldType.MOMENT, 30, "issuedate date used on datum"),
                    performer(),
                    optional("reason", FieldType.WORDS, 500, "remark note comment"))),
    COMPLETIONS(
            "completions",
            "completion output yield finished produced fertigmeldungen",
            List.of(
                    job(),
                    optional("output", FieldType.NAME, 2, "letter"),
                    optional("lotNumber", FieldType.NAME, 20, "lot lotno batch"),
                    quantity("completed good yield"),
                    unit(),
                    optional("completedOn", FieldType.MOMENT, 30, "completed completiondate date finished"),
                    optional("location", FieldType.WORDS, 60, "place rack bin"),
                    performer())),
    SHIPMENTS(
            "shipments",
            "shipment shipped deliveries dispatch packingslips lieferungen versand",
            List.of(
                    needed(
                            "shipmentNumber",
                            FieldType.NAME,
                            40,
                            "shipment shipmentno packingslip deliverynote lieferschein"),
                    needed("consignee", FieldType.CODE, 20, "shipto consigneecode customer"),
                    needed("lot", FieldType.NAME, 60, "lotno lotnumber batch serial"),
                    quantity("shipped"),
                    unit(),
                    optional("shippedOn", FieldType.MOMENT, 30, "shipdate date left shippeddate datum"),
                    optional("customerOrder", FieldType.NAME, 60, "customerpo po order"),
                    optional("customerOrderLine", FieldType.NAME, 20, "line poline"),
                    optional("customerPartNumber", FieldType.NAME, 60, "customerpart customerpartno"),
                    performer()));

    private final String title;
    private final List<String> synonyms;
    private final List<Field> fields;

    Kind(String title, String synonyms, List<Field> fields) {
        this.title = title;
        this.synonyms = List.of(synonyms.split(" "));
        this.fields = fields;
    }

    /** As people say it, in reports and for {@code --kind}. */
    public String title() {
        return title;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The field of that name of ours. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What a sheet or a file of that name has: by its whole name, else by the one kind that is named in it. */
    public static Optional<Kind> named(String name) {
        var compared = Headings.compared(name);
        var whole = Stream.of(values()).filter(kind -> kind.isCalled(compared)).findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        var within = Stream.of(values())
                .filter(kind -> compared.contains(Headings.compared(kind.title)))
                .toList();
        return within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
    }

    private boolean isCalled(String compared) {
        return compared.equals(Headings.compared(title)) || synonyms.contains(compared);
    }

    private static Field part() {
        return needed(
                "partNumber",
                FieldType.NAME,
                60,
                "part partno item itemno itemnumber sku material artikel artikelnr teilenummer");
    }

    private static Field revision() {
        return needed("revision", FieldType.REVISION, 20, "rev index version");
    }

    private static Field job() {
        return needed("jobNumber", FieldType.NAME, 18, "job jobno workorder wo wono order auftrag");
    }

    private static Field quantity(String synonyms) {
        return needed("quantity", FieldType.DECIMAL, 40, "qty amount menge " + synonyms);
    }

    private static Field unit() {
        return needed("unit", FieldType.UNIT, 40, "uom um unitofmeasure einheit me");
    }

    private static Field performer() {
        return optional("performedBy", FieldType.NAME, 100, "by operator badge employee who person mitarbeiter");
    }
}
