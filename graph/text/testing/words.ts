/** Common words, the most frequent first, and a cast: what invented stories are made of. */

export const COMMON =
	`the and to a of he she was it in his her had you that with i for on at not but as they
him be were we all there them from what would could one if me been when so up out into my this no
said then down or who now like back over about do did by just your have is are how only eyes more
know time before their an off again too can where head face door see way hand looked here than
other around right through look room still against some after go hands even long away thought get
little man turned never come night made first think going good last us two its came old went felt
let asked own behind something take side left want light open voice moment much told toward water
mind seemed while began house once because took men black another stood small another boy dark
enough knew feet under nothing heard people always heart red floor pulled across white body done
stop ever blood wind arm life almost hair put walked day words until fire wall woman shoulder god
gone wait without air keep half table tell hard heavy wrong slowly three place mouth ground window
morning run years step leave real end cold help course name sat ran smile stone held young great
find trying both between breath anything boots close stay shook rather each dead road front sword
quiet horse coming friend followed rain chair best new hour sound might glass deep letter captain
pain sorry reached tree silence sky silver ship carried above edge steps hold child lost corner
caught sharp street soft doubt brother guard hope quickly moved warm bread bright river harbour
rope bell candle market bridge kettle ladder lantern blanket anchor sail coat basket winter summer
field apple bench garden paper ink shelf clock stairs cellar roof smoke dust salt fog tide shore
narrow broken empty patient gentle stubborn clever hungry tired careful proud strange familiar
whisper laugh shout wonder remember forget promise answer question worry notice follow carry climb`
		.trim()
		.split(/\s+/u);

export const CAST = ['Marlo', 'Ysolde', 'Tamsin', 'Oduya', 'Brannoch', 'Quill', 'Perpetua', 'Hask'];
