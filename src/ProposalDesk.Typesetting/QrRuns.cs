using System.Text.Json.Nodes;
using QRCoder;

namespace ProposalDesk.Typesetting;

/// <summary>A QR code as runs of dark modules, which the template draws as rectangles.</summary>
internal static class QrRuns
{
    /// <summary>For each row its runs as [start, length], the white border of four modules included.</summary>
    public static JsonArray Of(string link)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var rows = new JsonArray();
        foreach (var modules in code.ModuleMatrix)
        {
            var runs = new JsonArray();
            for (var x = 0; x < modules.Count; x++)
            {
                var start = x;
                while (x < modules.Count && modules[x])
                {
                    x++;
                }

                if (x > start)
                {
                    runs.Add(new JsonArray(start, x - start));
                }
            }

            rows.Add(runs);
        }

        return rows;
    }
}
