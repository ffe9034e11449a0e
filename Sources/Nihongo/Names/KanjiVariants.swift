/// Forms of one kanji that occur for each other in names (異体字), for searching only.
///
/// Variants may propose that two people are one; they never decide it. 埼 and 崎, 坂 and 阪, 藤 and
/// 籐, 太 and 大 are different letters and stay apart (`ux.md` §7.4).
public enum KanjiVariants {
    /// The groups, the representative first. Source: the list of `ux.md` §7.4.
    static let groups = """
        辺邊邉 斎齋斉齊 高髙 崎﨑嵜碕 浜濱濵 沢澤 広廣 島嶋嶌 吉𠮷 桜櫻 滝瀧 園薗 富冨 館舘 恵惠 徳德悳 栄榮 関關 国國 真眞 竜龍 峰峯 鉄鐵 芦蘆 渕淵渊 籠篭
        弥彌 亀龜 桧檜 薮藪籔 壺壷 寿壽 喜㐂 桑桒 柳栁 橋𣘺槗 土圡 条條 曽曾 会會 万萬 与與 円圓 参參 図圖 将將 専專 尽盡 岳嶽 巌巖 応應 恒恆 数數 旧舊 昼晝
        晃晄 来來 楽樂 様樣 横橫 歩步 気氣 浄淨 浅淺 涼凉 清淸 済濟 渉涉 渋澁 温溫 湾灣 満滿 為爲 焼燒 猟獵 画畫 発發 県縣 研硏 禅禪 礼禮 禄祿 秋穐 称稱
        穂穗 稲稻 糸絲 経經 絵繪 継繼 続續 総總 緑綠 縁緣 縄繩 聡聰 肇肈 舎舍 芸藝 荘莊 萌萠 蒋蔣 蔵藏 薫薰 虫蟲 蛍螢 衛衞 装裝 覚覺 覧覽 観觀 証證 豊豐
        頼賴 転轉 辞辭 遥遙 郷鄕 酔醉 釈釋 鉱鑛 銭錢 録錄 鎌鐮 鎮鎭 隠隱 霊靈 静靜 顔顏 顕顯 駅驛 験驗 鴎鷗 鶏鷄 鴬鶯 麦麥 麹麴 黄黃 黒黑 齢齡 裏裡 凛凜
        尭堯 桝枡 槙槇 祷禱 繋繫 莱萊 頴穎 靭靱 舟舩船
        """

    /// Each variant with its representative; representatives themselves are not listed.
    static let representatives: [Unicode.Scalar: Unicode.Scalar] = {
        var found: [Unicode.Scalar: Unicode.Scalar] = [:]
        for group in groups.unicodeScalars.split(whereSeparator: isBlank) {
            guard let first = group.first else { continue }
            for variant in group.dropFirst() { found[variant] = first }
        }
        return found
    }()

    /// The representative of a letter's group: 邉→辺; the letter itself when it has no group.
    public static func representative(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        representatives[letter] ?? letter
    }
}
