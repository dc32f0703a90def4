/// Common given names with the pronoun they usually take; from general knowledge, for the news of many
/// countries. Names that go both ways are left out.
enum GivenNames {
  static let female = """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley \
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen \
    amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet \
    catherine maria heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith \
    hannah andrea megan cheryl jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail \
    alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany \
    charlotte marie kayla alexis lori hillary melania ivanka kellyanne nikki elaine ellen claire chloe lucy jane anne \
    eva ursula ilse greta ingrid astrid sofia elena olga natalia svetlana tatiana irina ekaterina anastasia yulia \
    fatima aisha khadija layla leila zainab maryam amina noor rania salma yasmin nadia hala samira huda priya anjali \
    deepa lakshmi meera sunita indira sonia mei ling yuki sakura akiko keiko naoko jin-ah theresa angela simone \
    camille chantal sylvie brigitte francoise giulia chiara francesca paola carmen pilar lucia ana beatriz rosa \
    guadalupe ines isabel fernanda gabriela valentina adele bernice nora nina tina gina rita vera ida agnes edith \
    harriet philippa miriam lois renee trish jen lydia kristen hilary kiara colette valeska caitlin yvette suella \
    stefania alia amneh gladys mbali lorna solveig catriona hamida shireen malala benazir aung sheikha kamala liz \
    yvonne ximena priyanka berit bev fiona nicola siobhan maureen bridget eileen sinead moira ursula heidi petra
    """
  static let male = """
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark \
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary \
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick \
    jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith \
    christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert \
    willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny \
    bernie barack mike tim bill ted marco rudy chris newt mitt jeff ben luke fred tom jim bob ron rick dan steve dave \
    boris rishi keir emmanuel francois nicolas jacques pierre jean-claude olaf helmut gerhard wolfgang klaus hans jens \
    sven lars erik magnus vladimir sergei sergey dmitry mikhail alexei alexey igor nikolai viktor yuri oleg andrei \
    mohammed muhammad mohamed ahmed ahmad ali hassan hussein ibrahim khalid khaled omar abdullah mustafa yusuf \
    mahmoud bashar saad tariq faisal salman imran nawaz narendra rahul amit rajesh sanjay anil vijay suresh ravi arun \
    xi hiroshi kenji shinzo takashi kim-il jae-in luiz jair pedro carlos miguel javier pablo diego fernando antonio \
    francisco manuel alejandro ricardo eduardo roberto giuseppe giovanni matteo silvio luigi marco angelo dale walt \
    marcus femi dino martin owen colin tane desmond gerald henrik davit levan hamish evan aldo peder tobias julian \
    alireza hamdullah barack fuad najib marc tony kendrick harry nabil roberto nunzio claudio jared elon tariq ehud \
    benjamin yitzhak ariel shimon recep kemal viktor donald volodymyr petro andrzej lech vaclav miroslav ivan josip \
    nigel graham ian neil stuart duncan craig malcolm trevor derek clive geoffrey hugh rory liam declan seamus
    """
}
