using System.Globalization;

namespace ProposalDesk.Typesetting;

/// <summary>
/// What a page must have and what it can hold. Looked at before anything is set, so that whoever reads the sentence knows
/// which field to change.
/// </summary>
internal static class DocumentLimits
{
    private const int MostColumns = 20;

    /// <exception cref="UnsettableTextException">Names the field.</exception>
    public static void Check(DocumentModel model)
    {
        // a draft may be looked at with hardly anything in it
        Action<string, string, int> needed = model is OfficialPaper { IsDraft: true } ? Limited : Required;
        needed("标题", model.Title, 300);
        switch (model)
        {
            case OfficialPaper paper:
                needed("发文机关标志", paper.Mark, 100);
                needed("落款单位", paper.BureauName, 100);
                Check(paper);
                break;
            case FeedbackForm form:
                Check(form);
                break;
            case PlainPaper paper:
                Limited("日期", paper.Dateline, 40);
                CheckTables(paper.Body, "正文");
                break;
        }
    }

    private static void Check(OfficialPaper paper)
    {
        Limited("发文字号", paper.Number, 40);
        Limited("主送", paper.Addressee, 2000);
        Limited("附注", paper.ContactNote, 200);
        Limited("印发机关", paper.IssuingOffice, 100);
        CheckEach("抄送单位", paper.Copies, 100);
        CheckTables(paper.Body, "正文");
        if (paper is ReplyLetter letter)
        {
            CheckEach("右上角的标注", letter.Marks, 20);
            CheckEach("附件名称", letter.Annexes, 200);
        }
        else if (paper is Report report)
        {
            for (var i = 0; i < report.Annexes.Count; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}");
                Required($"{name}的标题", report.Annexes[i].Title, 200);
                CheckTables(report.Annexes[i].Body, name);
            }
        }
    }

    private static void Check(FeedbackForm form)
    {
        Limited("编号", form.CaseNumber, 40);
        Limited("承办单位", form.HandlingUnit, 100);
        Required("签名人", form.SignerName, 100);
        Limited("邮政编码", form.Postcode, 10);
        Limited("电话", form.Phone, 20);
    }

    private static void CheckTables(IReadOnlyList<Block> body, string place)
    {
        var tables = body.OfType<SimpleTable>().ToList();
        for (var i = 0; i < tables.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{place}的第{i + 1}个表格");
            var columns = tables[i].Rows.Append(tables[i].Head).Max(row => row.Count);
            if (columns == 0)
            {
                throw new UnsettableTextException($"{name}没有列，文件未生成。请写出表头，或者删去这个表格。");
            }

            if (columns > MostColumns)
            {
                throw new UnsettableTextException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}有{columns}列，一页排不下，文件未生成。最多{MostColumns}列，请拆成几个表格。"));
            }

            // it stands again on every page, and so must leave room for rows
            CheckEach($"{name}的表头", tables[i].Head, 100);
        }
    }

    private static void CheckEach(string field, IReadOnlyList<string> texts, int most)
    {
        foreach (var text in texts)
        {
            Limited(field, text, most);
        }
    }

    private static void Required(string field, string text, int most)
    {
        if (DocumentData.OneLine(text).Length == 0)
        {
            throw new UnsettableTextException($"{field}是空的，文件未生成。请先填写{field}。");
        }

        Limited(field, text, most);
    }

    private static void Limited(string field, string? text, int most)
    {
        if (text is not null && DocumentData.OneLine(text).EnumerateRunes().Count() is var count && count > most)
        {
            throw new UnsettableTextException(
                string.Create(CultureInfo.InvariantCulture, $"{field}有{count}个字，最多{most}个字，文件未生成。请缩短{field}后再试。"));
        }
    }
}
