// Draws each [data-chart] from the table inside it: rows are bars, columns are the parts of a bar. Without it the tables
// are simply there. A bar opens the list its number is linked to; the keyboard finds the same links in the table.
import '../lib/chart.js/chart.umd.min.js';

const { Chart } = window;
const style = getComputedStyle(document.documentElement);
const colours = {
  blue: '#1d4f91', light: '#8fb1dc', red: '#a3191c', green: '#1c6839', mint: '#7dbb93', amber: '#c98a1b', grey: '#a9b4bf',
};
const dark = new Set(['blue', 'red', 'green']);
const ink = style.getPropertyValue('--ink').trim();
const soft = style.getPropertyValue('--ink-soft').trim();
// Bars stand closer on a phone.
const barHeight = window.matchMedia('(max-width: 44rem)').matches ? 22 : 34;

Chart.defaults.animation = false;
Chart.defaults.color = ink;
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.font.size = 14;

function read(table) {
  const heads = [...table.querySelectorAll('thead th[data-colour]')];
  const rows = [...table.querySelectorAll('tbody tr:not(.total)')].map(row => ({
    name: row.querySelector('th').textContent.trim(),
    said: row.dataset.said,
    colour: row.dataset.colour,
    cells: [...row.querySelectorAll('td[data-number]')].map(cell => ({
      number: Number(cell.dataset.number),
      address: cell.querySelector('a')?.href,
    })),
  }));

  return { heads, rows };
}

// The number inside a part that has room for it, and what the row says at the end of its bar.
const numbersOf = (rows, colourOf) => ({
  id: 'numbers',
  afterDatasetsDraw(chart) {
    const { ctx, data } = chart;
    ctx.save();
    ctx.font = `14px ${Chart.defaults.font.family}`;
    ctx.textBaseline = 'middle';
    rows.forEach((row, i) => {
      let end = chart.chartArea.left;
      data.datasets.forEach((set, j) => {
        const bar = chart.getDatasetMeta(j).data[i];
        const { number } = row.cells[j];
        const width = Math.abs(bar.x - bar.base);
        end = Math.max(end, bar.x);
        if (data.datasets.length > 1 && number > 0 && width > 14 + (7 * `${number}`.length)) {
          ctx.fillStyle = dark.has(colourOf(row, j)) ? '#fff' : ink;
          ctx.textAlign = 'center';
          ctx.fillText(number, (bar.x + bar.base) / 2, bar.y);
        }
      });
      ctx.fillStyle = soft;
      ctx.textAlign = 'left';
      ctx.fillText(row.said, end + 8, chart.getDatasetMeta(0).data[i].y);
    });
    ctx.restore();
  },
});

// A name in lines of at most so many pixels; what a third line does not hold stands in the table.
function lines(name, width) {
  const perLine = Math.max(4, Math.floor(width / 14.5));
  const all = name.match(new RegExp(`.{1,${perLine}}`, 'gu'));

  return all.length > 3 ? [...all.slice(0, 2), `${all[2].slice(0, -1)}…`] : all;
}

function widestOf(words) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `14px ${Chart.defaults.font.family}`;

  return Math.max(...words.map(w => pen.measureText(w).width));
}

function draw(figure) {
  const { heads, rows } = read(figure.querySelector('table'));
  const colourOf = (row, j) => row.colour || heads[j].dataset.colour;
  const place = figure.querySelector('[data-picture]');
  const canvas = document.createElement('canvas');
  place.hidden = false;
  const labels = rows.map(r => lines(r.name, place.clientWidth * 0.4));
  const height = Math.max(barHeight, (barHeight - 20) + (18 * Math.max(...labels.map(l => l.length))));
  place.style.height = `${(rows.length * height) + (heads.length > 1 ? 44 : 8)}px`;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${document.getElementById(figure.getAttribute('aria-labelledby')).textContent.trim()}，数字见下面的表格`);
  place.append(canvas);

  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: heads.map((head, j) => ({
        label: head.textContent.trim(),
        data: rows.map(r => r.cells[j].number),
        backgroundColor: rows.map(r => colours[colourOf(r, j)]),
        barThickness: 18,
      })),
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: 14 + widestOf(rows.map(r => r.said)) } },
      scales: {
        x: { stacked: true, display: false, beginAtZero: true },
        y: { stacked: true, grid: { display: false }, border: { color: '#d3dbe3' }, ticks: { color: ink, autoSkip: false, crossAlign: 'far' } },
      },
      plugins: {
        legend: { display: heads.length > 1, position: 'bottom', align: 'start', labels: { boxWidth: 14, boxHeight: 14 }, onClick: null },
        tooltip: { callbacks: { title: items => rows[items[0].dataIndex].name } },
      },
      onClick(_, [bar]) {
        const address = bar && rows[bar.index].cells[bar.datasetIndex].address;
        if (address) {
          window.location.assign(address);
        }
      },
      onHover(event, [bar]) {
        event.native.target.style.cursor = bar && rows[bar.index].cells[bar.datasetIndex].address ? 'pointer' : '';
      },
    },
    plugins: [numbersOf(rows, colourOf)],
  });

  const details = figure.querySelector('details');
  details.open = false;

  // On paper there is nothing to click: the table stands below its picture.
  window.addEventListener('beforeprint', () => {
    details.dataset.was = details.open ? 'open' : '';
    details.open = true;
    chart.resize(Math.min(place.clientWidth, 460), place.clientHeight);
  });
  window.addEventListener('afterprint', () => {
    details.open = details.dataset.was === 'open';
    chart.resize();
  });
}

document.querySelectorAll('[data-chart]').forEach(draw);
