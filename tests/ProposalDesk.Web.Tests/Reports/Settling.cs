using System.Text.RegularExpressions;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>Goes over a draft as its clerk does: what is marked 〔待核实〕 is found out and written in its place.</summary>
internal static partial class Settling
{
    /// <returns>The report with nothing left to find out.</returns>
    public static async Task<Page> SettleAsync(this Browser clerk, string path)
    {
        var page = await clerk.GetAsync($"{path}/draft");
        var changed = page.Document.QuerySelectorAll("textarea[name^='Blocks[']")
            .Select(t => (Name: t.GetAttribute("name")!, t.TextContent)).Where(t => Marks().IsMatch(t.TextContent))
            .Select(t => (t.Name, (object?)Marks().Replace(t.TextContent, "经核实没有需要说明的情况。"))).ToArray();

        return changed.Length == 0 ? await clerk.GetAsync(path) : await page.SubmitAsync(changed);
    }

    [GeneratedRegex("〔待核实[^〕]*〕")]
    private static partial Regex Marks();
}
