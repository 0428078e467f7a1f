package org.allervers.crypto.internal.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * 1024 French words, ten bits each, chosen for this format: no accent, the first four letters are those of no other word, and
 * two letters at least are between any two words. This class is immutable and thread-safe.
 */
public final class FrenchWords {
  /** How many bits a word stands for. */
  public static final int BITS = 10;

  /** How many letters tell a word from all others. */
  public static final int ENOUGH = 4;

  private static final String[] WORDS = """
      abeille abolir abri absent acacia accent accord achat acier actif adieu admirer adorer adroit adulte affiche
      agenda agneau agrafe agrume aider aigle aiguille aimant alarme album algue aliment allumer alouette alpin
      alto amande amener amical ample amuser ancien animal annoter antenne apaiser appel apport aquarium arbitre
      archive argent argile armoire arrosoir article aspect astuce atelier atlas atome atout attirer aubaine
      audace auteur automne avance avenir averse avion avocat avril axiome azur bagage baguette balcon baleine
      bambou banane bandeau barbe barque barrage basilic basket bassin bateau baudrier bazar belge berceau berger
      besoin biberon bijou bilan billet biscuit bison bitume blague blanc bleu blond bobine bois bonbon bonnet
      botte bouger bourse branche bravo brebis broder bronze brosse brouette brume brun budget buffet buisson
      bulle bureau burin buvard buvette cabine cactus cadeau cadran caisse calcul calme camion canal canif canot
      capter capuche carafe carotte cascade casier castor causer cavalier ceinture cercle cerf cerise chaise
      chalet champ chance chapeau charbon chaud chemin cheval chiffre chorale cible cidre cigale cigogne cime cinq
      cintre cirque citron civil clair classe clavier client climat cloche clou clown coffre cohorte coiffer
      colibri colline colombe colza commerce compas conte copain copie corail corbeau corde cornet corps costume
      coton couleur coupe courir cousin couvert craie crayon crochet croix cruche cubage cueillir cuiller cuir
      culture cumin curieux cuve cyclone cygne cylindre dahlia dalle dame damier danger danse dauphin dehors
      demain demi dentiste dernier dessin deviner devoir dialogue diamant dicter diluer dimanche dinde direct
      divan divers docile docteur doigt domaine dompter dormir dorsal dosage dossier douane double doux douze
      dragon drap dresser drone dune durable duvet dynamo effort elfe encore endive engager enjeu ensemble envie
      envoyer escale espace essai estime euro exact exemple exister expert extra facile facteur fagot faisan
      falaise famille fanfare farine fatigue faucon faune fauteuil favori fenouil fente fertile feuille fiable
      ficelle figue film finale fixer flamme fleur flocon flotte fluide foin foire fonction fondre fontaine
      football forme fortune fouet foyer fraise franc freiner frelon frite froid fruit fumer furet fuseau fusion
      futur gabarit gagner galerie galop gant garage garder gare gaufre gazelle gazon genou gentil gibier gigot
      gilet girafe giron givre glace glisser globe gloire glycine gobelet golfe gorge gouache goudron gourde grade
      graine grand gratin grelot grenier grille grimper grotte groupe gruau grue guetter guichet guide guitare
      gymnase habiter haie halte hamac hameau handball hangar hanneton harmonie hasard hausse haut herbe hermine
      heure hiberner hibou histoire hiver hochet homard homme honneur horaire horizon horloge hublot huile humain
      humble humide iceberg igloo ignorer iguane image imiter immense impair incolore index indigo infini initial
      injecter innocent inonder insecte intense inventer inviter iris ironie isoler issue ivoire jade jaguar
      jaillir jambe janvier jardin jargon jarre jasmin jauge javelot jazz jersey jeton jeudi jeune joindre jongler
      jonque joue journal jovial joyeux judo juillet jumeau jungle jupe jurer jury juste kayak kermesse kilo
      kimono kiosque kiwi klaxon koala labeur lacet lagune laisser lait lambris lampe lance lanterne laquer lasso
      lavabo layette lecteur lent lessive lettre leurre levier levure lexique liane liasse libre licorne lilas
      limace limite limonade liqueur liste loisir lorgner lotion lotus louer lourd lucarne lundi lustre lutin
      lutte machine madame magasin magnet maillot mairie majeur malice mangue manique marais marbre marche marge
      marmite marron marteau masque massage mastic matelas matin mauve maxime melon membre menthe merci merle
      mesure meuble microbe miette mignon milieu mille mimosa mince mineur minuit mitaine mixte mobile moineau
      molaire moment monde monnaie monter moquer morale morille morse mortier moteur motif moudre moulin mousse
      mouton mufle muguet mulet munir murmure muscade musique mutuel mythe nacelle nacre nager nappe narrer nature
      naval navet navire nectar neige nette neutre neveu niche nickel niveau noble nommer normal notaire notice
      nougat nouille nouveau noyau nuage nuance nuque nylon nymphe oasis objet obliger obscur obtenir occuper
      octobre odeur odorat offrir oiseau olive ombre ongle opaque opinion optique orange orbite ordre organe
      orient orner orque ortie oseille osier otarie ouate oubli ouest outil ouvrir ovale ozone paire palais
      palette palmier panda panneau panorama papaye papier parade pardon parent parfum parler paroi parquet partir
      pastel patate patron pause pavot payer paysage peigne peindre peler peluche pendule penser percer perdrix
      permis perron persil perte petit peuple phare phoque photo phrase piano pierre pigeon pilote piment pinson
      pioche piquet piscine pivoine pizza placard plage plaine plateau plein plier plomb plonger plume podium
      poids poignet poireau poisson poivre polka pompe poney poser poste potage poteau potiron poule poumon poutre
      premier presse prince prise produit profil projet propre prune public puits pulpe punaise pupitre puzzle
      pyjama quart quatre queue quiche quinze quitter quota rabais racine radar radio rafale raisin ramper rapide
      raser ration ravin rebond recette recueil redire reflet refuge relais relief remplir renne renom rentrer
      repos reptile requin respect retard retour revenir rhume rideau rigole rimer rincer risque rituel robinet
      robot roche roman rompre ronce ronfler rosace rotin rotonde rouage rouleau route royal ruban rumeur rural
      rythme sabot sachet sacoche safran saison salade salive salut samedi sandale sangle santal sapin sardine
      saturne saule saumon sauter sauvage savane saveur savoir science scout second secret seigle seize selle
      semaine semelle sentier serein serpent serrer serveur seuil sieste siffler signal silence sillon simple
      singe sirop situer sobre social soigner soleil solide sommeil sonate sonner sorbet sorcier sortir sosie
      souche soude souffle souhait soulier source souvent spatule spirale sport square stage stand statue steppe
      store stylo suave subir sublime sucre suite suivre sujet sultan super surface surgir sursaut svelte symbole
      sympa syndic tabac table tactile taille talent talon tambour tanche tandem tango tapis taquin tarif tarte
      tasse taureau taverne tempo tenir tennis terme terrain texte thermos tibia ticket tigre tilleul timbre
      timide tirage tiroir tisane tisser toast toboggan tomate tombola tonneau tonton topaze torche tornade
      torrent tortue total totem toucan toupie tousser trace train trajet travail trente tribu tricot trier triple
      truelle truffe truite tulipe tunique tunnel turbine tutelle tuyau typhon ultime univers urgence usage usine
      usuel utile vaccin vache vague vaincre valise vallon vanille vanne vapeur varier vaste vedette veille
      velours vendre vernis verre verser viaduc viande vieux vigne vilain villa vingt violon virgule visage viser
      visite vitre vocal voici voile voisin voiture volant volcan volet volume voter vouloir voyage wagon yacht
      yaourt zeste zigzag
      """.split("\\s+");

  private static final Map<String, Integer> BY_START = new HashMap<>();

  static {
    for (int i = 0; i < WORDS.length; i++) {
      BY_START.put(WORDS[i].substring(0, ENOUGH), i);
    }
  }

  private FrenchWords() {}

  /** Returns the word that stands for that number, from 0 to 1023, both inclusive. */
  public static String word(int number) {
    return WORDS[number];
  }

  /**
   * Returns the number that a written word stands for, in either case and without accents; empty if it is no word of the list.
   * After its fourth letter a word may be cut or misspelt.
   */
  public static OptionalInt number(String written) {
    if (written.length() < ENOUGH) {
      return OptionalInt.empty();
    }
    Integer found = BY_START.get(written.substring(0, ENOUGH).toLowerCase(Locale.ROOT));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
